"""buku-klaster: YAML records in git become checked models, document trees, and official papers."""
