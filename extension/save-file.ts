const types: Record<string, string> = { csv: 'text/csv', json: 'application/json', md: 'text/markdown' };

/** Puts a text into a file where the browser keeps what is downloaded. */
export function saveFile(name: string, text: string): void {
  const link = document.createElement('a');
  const type = types[name.split('.').at(-1) ?? ''] ?? 'text/plain';
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
