package limits

test_nothing if not this_is_no_function(1)
