// Vietnamese
