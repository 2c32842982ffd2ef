"""The domain: frozen values, standard library only; no files, no clock, no chance."""
