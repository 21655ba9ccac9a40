"""What may be kept about a citizen: masking, contact details, consent, retention."""
