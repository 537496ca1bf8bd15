// Ten thousand people at the page, each of them back every hundred seconds: a hundred requests a second together.

import http from "k6/http";
import { check } from "k6";
import exec from "k6/execution";

const TARGET = __ENV.TARGET_URL;
const USERS = Number(__ENV.USERS);
const RATE = Number(__ENV.RATE);
const MODULES = ["github.com/pkg/errors", "github.com/google/uuid", "github.com/stretchr/testify", "golang.org/x/text", "golang.org/x/sync"];

// What a visit asks for, one request at each return.
const JOURNEY = [
  () => "/",
  () => "/style.css",
  () => "/app.js",
  () => "/config.json",
  (user) => `/proxy/${MODULES[user % MODULES.length]}/@v/list`,
  () => `/proxy/index?since=${encodeURIComponent(new Date(Date.now() - 3_600_000).toISOString())}&limit=2000`,
];

export const options = {
  discardResponseBodies: true,
  scenarios: {
    // Requests start by the clock, whether or not the ones before have ended: a slow server gets no mercy.
    people: { executor: "constant-arrival-rate", rate: RATE, timeUnit: "1s", duration: __ENV.DURATION, preAllocatedVUs: RATE, maxVUs: RATE * 5 },
  },
  thresholds: {
    checks: ["rate==1"],
    http_req_failed: ["rate==0"],
    http_req_duration: ["p(95)<300", "p(99)<1000"],
    dropped_iterations: ["count==0"],
  },
};

export default function visit() {
  const turn = exec.scenario.iterationInTest;
  const user = turn % USERS;
  const step = (Math.floor(turn / USERS) + user) % JOURNEY.length;
  const answer = http.get(TARGET + JOURNEY[step](user), { headers: { "User-Agent": `k6 user ${user}` }, tags: { name: `step ${step}` } });
  check(answer, { "is 200": ({ status }) => status === 200 });
}
