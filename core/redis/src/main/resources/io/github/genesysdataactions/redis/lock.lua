-- Takes the lock on a name. KEYS: the name. ARGV from 2: lease ms, ms for which a note is kept.
ours(KEYS[1])
local until_ = number(redis.call('HGET', KEYS[1], 'until'), 1e14) or 0
if until_ > now and until_ <= now + tonumber(ARGV[2]) then
  return {}
end
local last = number(redis.call('HGET', KEYS[1], 'fence'), 1e17) or 0
local fence = math.max(micros, last + 1)
redis.call('HSET', KEYS[1], 'fence', text(fence), 'until', text(now + tonumber(ARGV[2])))
redis.call('PEXPIRE', KEYS[1], text(tonumber(ARGV[2]) + tonumber(ARGV[3])))
local note = redis.call('HGET', KEYS[1], 'note')
local noted = number(redis.call('HGET', KEYS[1], 'noted'), 1e14)
if note and noted and noted + tonumber(ARGV[3]) > now then
  return {text(fence), note}
end
return {text(fence)}
