"""Tests on paper: versions with their questions mixed, set by Typst, and marks that come back."""
