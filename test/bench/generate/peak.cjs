/** Loaded before a program that is measured: tells, when it ends, how much memory it had at most (`KIJUN_PEAK`). */
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const report = { megabytes: maxRSS / 1024, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 };
  writeFileSync(process.env.KIJUN_PEAK, JSON.stringify(report));
});
