"""What an audience may not see in; what goes with it, and what that costs, out."""
