// A client of a Model Context Protocol server, with npm's official SDK: starts the command in the JSON on standard input,
// asks what it is, lists its tools and calls them, and writes the answers to standard output. The SDK checks each answer
// against the output schema of its tool.
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';

const sdk = `${pathToFileURL(process.env.SITEGEN_MCP_SDK)}/node_modules/@modelcontextprotocol/sdk/dist/esm/client`;
const { Client } = await import(`${sdk}/index.js`);
const { StdioClientTransport } = await import(`${sdk}/stdio.js`);

const { command, args, calls } = JSON.parse(await text(process.stdin));
const transport = new StdioClientTransport({ command, args, env: process.env, stderr: 'pipe' });
const client = new Client({ name: 'sitegen-tests', version: '1' });
let errors = '';
transport.stderr.on('data', data => { errors += data; });
await client.connect(transport);
const { tools } = await client.listTools();
const answers = [];
for (const call of calls) {
  try {
    answers.push(await client.callTool(call, undefined, { timeout: 120_000 }));
  } catch (error) {
    answers.push({ code: error.code, message: error.message });
  }
}
const server = client.getServerVersion();
const instructions = client.getInstructions();
await client.close();
process.stdout.write(JSON.stringify({ server, instructions, tools, answers, errors }));
