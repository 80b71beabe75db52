// Validates documents with Ajv. Standard input has the schemas by address, and documents with the address of theirs.
const fs = require('fs');
const path = require('path');
const { Ajv2020 } = require(path.join(process.argv[2], 'dist', 'ajv2020.min.js'));
const { schemas, documents } = JSON.parse(fs.readFileSync(0, 'utf8'));

const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, validateFormats: false });
for (const [address, schema] of Object.entries(schemas)) ajv.addSchema(schema, address);
const complaints = [];
for (const { path: file, schema, data } of documents) {
  const validate = ajv.getSchema(schema);
  if (!validate) complaints.push(`${file}: there is no schema ${schema}`);
  else if (!validate(data)) {
    for (const error of validate.errors.slice(0, 5)) {
      complaints.push(`${file}${error.instancePath}: ${error.message} ${JSON.stringify(error.params)}`);
    }
  }
}
process.stdout.write(complaints.join('\n'));
