-- Takes versions out of the dead ones. ARGV: text that the reason has to contain (empty: any), what to do (pending, forget).
-- Returns how many.

local text, act, moved = ARGV[1], ARGV[2], 0
local dead = redis.call('HGETALL', key('dead'))
for i = 1, #dead, 2 do
  local id, reason = dead[i], dead[i + 1]
  if text == '' or reason:find(text, 1, true) then
    redis.call('HDEL', key('dead'), id)
    if act == 'pending' then
      redis.call('HSET', key('attempts'), id, 0)
      redis.call('RPUSH', key('pending'), id)
    end
    moved = moved + 1
  end
end
count(act == 'pending' and 'requeued' or 'dropped', moved)
return moved
