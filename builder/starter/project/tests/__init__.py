"""What holds the site."""
