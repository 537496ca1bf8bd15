-- Adds a page of the index to the queue and moves the cursor, in one go: after a crash the page is either wholly in or is read again.
-- ARGV: newest versions kept of each module (0: all), cursor after the page, entries read, excluded, malformed;
--       last the page: a line "path version timestamp" for each entry that the policy includes, oldest first.
-- Returns how many versions were added.

local keep, cursor = tonumber(ARGV[1]), ARGV[2]

-- 20190410190852997264 as a number: the first fifteen digits, a tenth of a second, are what a double holds exactly.
local function score(timestamp)
  local digits = timestamp:gsub('%D', '')
  return tonumber((digits .. '000000'):sub(1, 15))
end

local function is_among_newest(path, id, timestamp)
  if keep == 0 then
    return true
  end
  local newest = key('newest:' .. path)
  redis.call('ZADD', newest, score(timestamp), id)
  redis.call('ZREMRANGEBYRANK', newest, 0, -keep - 1)
  return redis.call('ZSCORE', newest, id)
end

local function is_known(id)
  return redis.call('HEXISTS', key('attempts'), id) == 1
    or redis.call('SISMEMBER', key('done'), id) == 1
    or redis.call('HEXISTS', key('dead'), id) == 1
end

local added, duplicates, superseded = 0, 0, 0
for path, version, timestamp in ARGV[6]:gmatch('(%S+) (%S+) (%S+)\n') do
  local id = path .. '@' .. version
  if is_known(id) then
    duplicates = duplicates + 1
  elseif not is_among_newest(path, id, timestamp) then
    superseded = superseded + 1
  else
    redis.call('HSET', key('attempts'), id, 0)
    redis.call('RPUSH', key('pending'), id)
    added = added + 1
  end
end

-- Without the Z, times of different precision compare as text; a follower that was overtaken must not move the cursor back.
local function moment(timestamp)
  return (timestamp:gsub('Z$', ''))
end
local last = redis.call('GET', key('cursor'))
if cursor ~= '' and (not last or moment(cursor) > moment(last)) then
  redis.call('SET', key('cursor'), cursor)
end

count('read', ARGV[3])
count('excluded', ARGV[4])
count('malformed', ARGV[5])
count('duplicates', duplicates)
count('superseded', superseded)
count('enqueued', added)
return added
