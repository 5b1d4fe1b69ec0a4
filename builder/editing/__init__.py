"""What an editor works with: pages that follow every save, new entries and records, and mends with one right answer."""
