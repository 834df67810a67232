-- Sends the requests of a file one after the other, again and again, and prints what came of it in one line.
-- A line: method, path, version, body.
-- @count@ is the number of the request: so that every write changes something.
local calls, at = {}, 0
local stem = os.getenv("BENCH_STEM")

function init()
  for line in io.lines(os.getenv("BENCH_REQUESTS")) do
    local method, path, version, body = line:match("^([^\t]*)\t([^\t]*)\t([^\t]*)\t(.*)$")
    calls[#calls + 1] = { method = method, path = path, version = tonumber(version), body = body ~= "" and body or nil }
  end
end

function request()
  local call, round = calls[at % #calls + 1], math.floor(at / #calls)
  at = at + 1
  if call.method == "GET" then return wrk.format("GET", call.path) end
  local headers = { ["Content-Type"] = "application/json" }
  for name, value in pairs(wrk.headers) do headers[name] = value end
  if call.version then headers["If-Match"] = '"' .. (call.version + round) .. '"' end
  if call.method == "POST" then headers["Idempotency-Key"] = stem .. "-" .. at end
  local body = call.body:gsub("@count@", at)
  return wrk.format(call.method, call.path, headers, body)
end

function done(summary, latency, requests)
  local e = summary.errors
  io.write(string.format("RESULT %d %d %d %d %d %d %d %d\n", summary.requests, summary.duration, e.status,
    e.connect + e.read + e.write + e.timeout, latency:percentile(50), latency:percentile(95), latency:percentile(99), latency.max))
end

-- Asked to tell what is wrong, it says how the first refusals read. It costs: it is asked after a run with too many.
if os.getenv("BENCH_TELL") then
  local told = 0
  function response(status, headers, body)
    if status > 399 and told < 3 then
      told = told + 1
      io.write(string.format("%d %s\n", status, body))
    end
  end
end
