-- Keeps a token, unless a later holder has the lock. KEYS: the token, the lock's name. ARGV from 2: fence, value, life ms.
ours(KEYS[1])
ours(KEYS[2])
local fence = tonumber(ARGV[2])
local latest = number(redis.call('HGET', KEYS[2], 'fence'), 1e17) or 0
local stored = number(redis.call('HGET', KEYS[1], 'fence'), 1e17) or 0
if latest > fence or stored > fence then
  return {0}
end
redis.call('HSET', KEYS[1], 'fence', ARGV[2], 'value', ARGV[3])
redis.call('PEXPIRE', KEYS[1], ARGV[4])
return {1}
