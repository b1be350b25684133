-- Stands before each script. ARGV[1] is empty, or the time in microseconds where a test plays the clock.
local micros = tonumber(ARGV[1])
if not micros then
  local time = redis.call('TIME')
  micros = time[1] * 1000000 + time[2]
end
local now = math.floor(micros / 1000)

local function text(number)
  return string.format('%.0f', number)
end

-- Whatever else was stored under one of our keys is not ours, and goes.
local function ours(key)
  local kind = redis.call('TYPE', key).ok
  if kind ~= 'hash' and kind ~= 'none' then
    redis.call('DEL', key)
  end
end

-- A number of ours, or nothing.
local function number(value, most)
  local known = value and tonumber(value)
  if known and known >= 0 and known <= most then
    return known
  end
  return nil
end
