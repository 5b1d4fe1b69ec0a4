"""The site as a whole: pages, questions, files, telephone numbers, and the locks of what was verified and proved."""
