/** File in a folder of the build that names the others in it, one a line. */
export const fileList = 'files.txt'
