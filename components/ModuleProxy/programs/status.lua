-- Sweeps, then tells the state of the queue, a line "name value" each: lengths first, then the totals.
-- ARGV: attempts allowed.

sweep(tonumber(ARGV[1]), 1000)

local lines = {
  'pending ' .. redis.call('LLEN', key('pending')),
  'leased ' .. redis.call('ZCARD', key('leases')),
  'delayed ' .. redis.call('ZCARD', key('delayed')),
  'done ' .. redis.call('SCARD', key('done')),
  'dead ' .. redis.call('HLEN', key('dead')),
}
local totals = redis.call('HGETALL', key('counters'))
local sorted = {}
for i = 1, #totals, 2 do
  sorted[#sorted + 1] = totals[i] .. '_total ' .. totals[i + 1]
end
table.sort(sorted)
for _, line in ipairs(sorted) do
  lines[#lines + 1] = line
end
return table.concat(lines, '\n')
