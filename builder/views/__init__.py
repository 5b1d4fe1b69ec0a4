"""SoundSite → views: a view holds everything that its page shows, and nothing else."""
