-- Reads a token. KEYS: the token.
ours(KEYS[1])
local left = redis.call('PTTL', KEYS[1])
if left <= 0 or redis.call('HSTRLEN', KEYS[1], 'value') > 20000 then
  return {}
end
local value = redis.call('HGET', KEYS[1], 'value')
return value and {value, text(left)} or {}
