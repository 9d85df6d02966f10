## Orders that build on one another.

# { $order }: the order in words.
desk-dropped = 其后之令随之作罢：{ $order }。
