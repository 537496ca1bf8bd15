-- The queue of module versions, shared by the scripts that follow this text. KEYS[1] is the prefix of every key; a version is "path@version".
--
--   :pending   list    waiting; the worker scaler counts it
--   :leases    zset    taken, by the end of the lease
--   :owners    hash    who took it
--   :delayed   zset    failed, by the time of the next attempt
--   :attempts  hash    every version that is pending, leased or delayed, and how often it was taken
--   :done      set     fetched to the end
--   :dead      hash    given up, and why
--   :newest:P  zset    newest versions of module P, by time of publication, where the policy limits their number
--   :cursor    string  how far the index was read
--   :counters  hash    totals since the queue was made
--
-- A version is in exactly one of attempts, done and dead, or unknown. Scripts run one at a time and whole, so it never is in two.
-- Keys are derived from the prefix, which a Valkey cluster would not allow; this Valkey is a primary with replicas.

local prefix = KEYS[1]

local function key(name)
  return prefix .. ':' .. name
end

local function count(name, by)
  redis.call('HINCRBY', key('counters'), name, by or 1)
end

local function now_ms()
  local time = redis.call('TIME')
  return time[1] * 1000 + math.floor(time[2] / 1000)
end

local function release(id)
  redis.call('ZREM', key('leases'), id)
  redis.call('HDEL', key('owners'), id)
end

local function bury(id, reason)
  redis.call('HDEL', key('attempts'), id)
  redis.call('HSET', key('dead'), id, reason)
  count('dead')
end

-- Brings back what nobody holds any more and what has waited long enough. A limit keeps each call short.
local function sweep(max_attempts, limit)
  local now = now_ms()
  for _, id in ipairs(redis.call('ZRANGEBYSCORE', key('leases'), '-inf', now, 'LIMIT', 0, limit)) do
    release(id)
    count('expired')
    if tonumber(redis.call('HGET', key('attempts'), id) or 0) >= max_attempts then
      bury(id, 'its worker vanished at attempt ' .. max_attempts)
    else
      redis.call('LPUSH', key('pending'), id)
    end
  end
  for _, id in ipairs(redis.call('ZRANGEBYSCORE', key('delayed'), '-inf', now, 'LIMIT', 0, limit)) do
    redis.call('ZREM', key('delayed'), id)
    redis.call('RPUSH', key('pending'), id)
  end
end
