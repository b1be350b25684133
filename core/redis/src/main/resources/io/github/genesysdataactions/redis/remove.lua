-- Forgets exactly one token. KEYS: the token. ARGV from 2: its value.
ours(KEYS[1])
if redis.call('HGET', KEYS[1], 'value') == ARGV[2] then
  return {redis.call('DEL', KEYS[1])}
end
return {0}
