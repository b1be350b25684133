-- Ends a lock. KEYS: the name. ARGV from 2: fence, ms for which a note is kept, and the note if there is one.
ours(KEYS[1])
if redis.call('HGET', KEYS[1], 'fence') ~= ARGV[2] then
  return {0}
end
redis.call('HSET', KEYS[1], 'until', '0')
if ARGV[4] then
  redis.call('HSET', KEYS[1], 'note', ARGV[4], 'noted', text(now))
else
  redis.call('HDEL', KEYS[1], 'note', 'noted')
end
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return {1}
