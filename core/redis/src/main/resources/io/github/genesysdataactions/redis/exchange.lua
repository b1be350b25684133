-- One client's statement for one window. KEYS: the window, the host's closing.
-- ARGV from 2: client, in flight, unused, wanted, closed ms, lease ms, and if it knows the window: allowed, count, left ms,
-- late ms, age ms.
local UNANSWERED = 1000       -- how long the first call may take before others go without its answer
local KEPT = 600000           -- how long a window is remembered that no one uses
local ENDLESS = 1e15          -- no limit that anyone reaches
local LATEST = 1e14

local window, closing = KEYS[1], KEYS[2]
local client = 'c:' .. ARGV[2]
local inFlight, unused, wanted = tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5])
local asked, lease = tonumber(ARGV[6]), tonumber(ARGV[7])

-- What one is told to wait, all wait.
if redis.call('TYPE', closing).ok ~= 'string' then
  redis.call('DEL', closing)
end
local closedUntil = number(redis.call('GET', closing), LATEST) or 0
if asked > 0 and now + asked > closedUntil then
  closedUntil = now + asked
  redis.call('SET', closing, text(closedUntil), 'PX', asked)
end
local closed = math.max(0, closedUntil - now)

ours(window)
local stored = redis.call('HGETALL', window)
local state, held, ended, clients = {}, 0, {}, 1
for i = 1, #stored, 2 do
  state[stored[i]] = stored[i + 1]
end
local allowed = number(state.allowed, ENDLESS)
local count = number(state.count, ENDLESS) or 0
local finish = number(state.finish, LATEST)        -- when the window ends, if it has begun
local previous = number(state.previous, LATEST)    -- when the one before ended
local doubt = number(state.doubt, ENDLESS) or 0    -- permits of lapsed statements that may have been used
local doubtSince = number(state.doubtSince, LATEST) or 0
local first = number(state.first, LATEST) or now   -- when someone first asked

for field, value in pairs(state) do
  if string.sub(field, 1, 2) == 'c:' and field ~= client then
    local holds, lapses = string.match(value, '^(%d+):(%d+)$')
    holds, lapses = number(holds, ENDLESS), number(lapses, LATEST)
    if not holds or not lapses then
      ended[#ended + 1] = field
    elseif lapses <= now then
      ended[#ended + 1] = field
      if holds > 0 then
        doubt = doubt + holds
        doubtSince = math.max(doubtSince, lapses)
      end
    else
      held = held + holds
      clients = clients + 1
    end
  end
end

local function over(at)
  previous, finish, count = at, nil, 0
  if doubtSince <= at then
    doubt = 0
  end
end
if finish and now >= finish then
  over(finish)
end

-- What the client's answers say of the window.
if ARGV[8] then
  local knownAllowed, knownCount = tonumber(ARGV[8]), tonumber(ARGV[9])
  local knownFinish, late, sent = now + tonumber(ARGV[10]), tonumber(ARGV[11]), now - tonumber(ARGV[12])
  local isOfPrevious = previous and sent < previous and knownFinish - previous <= late
  if not isOfPrevious then
    if finish and knownFinish - finish > late then
      over(now)
    end
    allowed = knownAllowed
    count = math.max(count, knownCount)
    finish = math.min(finish or knownFinish, knownFinish)
    if sent > doubtSince then
      doubt = 0
    end
  end
end

local room
if allowed then
  room = allowed - count - held - inFlight - unused - doubt
elseif now - first >= UNANSWERED then
  room = ENDLESS
else
  room = 1 - held - inFlight - unused - doubt
end
local granted = 0
if closed == 0 and room >= 1 and wanted > 0 then
  granted = math.min(wanted, room, math.max(1, math.floor(room / (2 * clients))))
end

if #ended > 0 then
  redis.call('HDEL', window, unpack(ended))
end
local holds = inFlight + unused + granted
redis.call('HSET', window, client, text(holds) .. ':' .. text(now + lease), 'count', text(count), 'doubt', text(doubt),
  'doubtSince', text(doubtSince), 'first', text(first))
local optional = {allowed = allowed, finish = finish, previous = previous}
for _, field in ipairs({'allowed', 'finish', 'previous'}) do
  if optional[field] then
    redis.call('HSET', window, field, text(optional[field]))
  else
    redis.call('HDEL', window, field)
  end
end
local left = finish and finish - now or 0
redis.call('PEXPIRE', window, text(math.max(KEPT, left)))
return {granted, clients, text(closed), allowed and text(allowed) or '', text(count), text(left)}
