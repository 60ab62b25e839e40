"""How one field is judged: text from the reader becomes a value, or an Indonesian sentence says how to mend it."""
