-- What a worker says and asks in one go: how the last version went, and the next one please.
-- ARGV: worker, outcome (none, done, retry, dead, back), version, reason, take (1 or 0), lease in ms,
--       attempts allowed, first back-off in ms, longest back-off in ms, newest versions kept of each module (0: all).
-- Returns "take VERSION ATTEMPT", or "idle" when there is none.

local worker, outcome, id, reason, take = ARGV[1], ARGV[2], ARGV[3], ARGV[4], ARGV[5] == '1'
local lease_ms, max_attempts = tonumber(ARGV[6]), tonumber(ARGV[7])
local backoff_ms, longest_ms, keep = tonumber(ARGV[8]), tonumber(ARGV[9]), tonumber(ARGV[10])

local function later(attempt)
  local wait = math.min(longest_ms, backoff_ms * 2 ^ (attempt - 1))
  -- Between half and all of it. The clock's microseconds are chance enough to part workers that failed together.
  local chance = redis.call('TIME')[2] % 1000 / 1000
  return math.floor(now_ms() + wait * (0.5 + chance / 2))
end

local function settle()
  if redis.call('HGET', key('owners'), id) ~= worker then
    -- The lease ran out and the version went to someone else, or it was settled by a call whose answer was lost.
    count('late')
    return
  end
  release(id)
  local attempt = tonumber(redis.call('HGET', key('attempts'), id))
  if outcome == 'done' then
    redis.call('HDEL', key('attempts'), id)
    redis.call('SADD', key('done'), id)
    count('completed')
  elseif outcome == 'back' then
    -- Handed back by a worker that has to go, which is no failure of the version.
    redis.call('HSET', key('attempts'), id, attempt - 1)
    redis.call('LPUSH', key('pending'), id)
    count('returned')
  elseif outcome == 'dead' or attempt >= max_attempts then
    bury(id, reason)
  else
    redis.call('ZADD', key('delayed'), later(attempt), id)
    count('retried')
  end
end

-- Newer versions may have come since it was enqueued.
local function is_superseded(next_id)
  return keep > 0 and not redis.call('ZSCORE', key('newest:' .. next_id:match('^(.*)@')), next_id)
end

if outcome ~= 'none' then
  settle()
end
sweep(max_attempts, 10)
while take do
  local next_id = redis.call('LPOP', key('pending'))
  if not next_id then
    break
  end
  if is_superseded(next_id) then
    redis.call('HDEL', key('attempts'), next_id)
    count('superseded')
  else
    redis.call('ZADD', key('leases'), now_ms() + lease_ms, next_id)
    redis.call('HSET', key('owners'), next_id, worker)
    return 'take ' .. next_id .. ' ' .. redis.call('HINCRBY', key('attempts'), next_id, 1)
  end
end
return 'idle'
