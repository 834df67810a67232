// Fetches one pinned package and unpacks it into a new temporary folder; returns the folder of its files.
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export function unpack(nameAtVersion) {
  const folder = mkdtempSync(join(tmpdir(), 'enishi-data-'));
  const packed = execFileSync('npm', ['pack', '--silent', nameAtVersion], { cwd: folder, encoding: 'utf8' });
  execFileSync('tar', ['xzf', packed.trim().split('\n').at(-1)], { cwd: folder });
  return join(folder, 'package');
}
