## Orders that build on one another.

# { $order }: the order in words.
desk-dropped = This falls away with it: { $order }.
