// @ts-check
// Import first: the tools run on the Node line of VS Code itself, which the dev dependency `node` brings.
if (Number.parseInt(process.versions.node, 10) < 24) {
  console.error(
    `This script runs on Node ${process.versions.node} and needs 24: run it through npm (npm start, npm test) after an ` +
      '`npm ci` that was allowed to run the install script of the package `node`, or put Node 24 on the PATH.',
  );
  process.exit(1);
}
