"""Indonesian writing: dates, money, numbers, number words, order, capitals."""
