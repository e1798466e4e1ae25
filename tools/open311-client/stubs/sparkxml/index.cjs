// open311 wants this package from a git address that is gone. It reads XML with it; its JSON calls never get here.
exports.parseXml = () => {
  throw new Error('The stub of sparkxml reads no XML.')
}
