import { codeOf } from '../error.ts'

const reasons: Record<string, string> = {
  EACCES: 'its rights do not allow that; change them (chmod) and run this again',
  EPERM: 'its rights do not allow that; change them (chmod) and run this again',
  EROFS: 'the disk takes no changes; use a folder on another one',
  ENOSPC: 'the disk is full; make room and run this again',
  ENOENT: 'there is no such file or folder; check the path',
  EISDIR: 'it is a folder and must be a file; check the path',
  ENOTDIR: 'part of the path is a file and must be a folder; check the path',
  EEXIST: 'it is there already and must be a folder; check the path',
}

/** Why a file could not be used, and what to do; null where the error is another one. */
export function fileReason(error: unknown): string | null {
  return reasons[String(codeOf(error))] ?? null
}
