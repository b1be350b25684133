-- Goes on holding a name. KEYS: the name. ARGV from 2: fence, lease ms, ms for which a note is kept.
ours(KEYS[1])
if redis.call('HGET', KEYS[1], 'fence') ~= ARGV[2] then
  return {0}
end
redis.call('HSET', KEYS[1], 'until', text(now + tonumber(ARGV[3])))
redis.call('PEXPIRE', KEYS[1], text(tonumber(ARGV[3]) + tonumber(ARGV[4])))
return {1}
