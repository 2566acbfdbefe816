"""What may leave: records that passed the choice, as plain frozen data; the tables end here."""
