"""The pages of the classroom: files as browsers get them, without a build step and without an address elsewhere."""
