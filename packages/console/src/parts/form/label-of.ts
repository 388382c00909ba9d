/** Finds the label of a field by its path in a command’s input: that of the last part which has one, or the path itself. */
export const labelOf =
  (labels: Readonly<Record<string, string>>) =>
  (path: string): string => {
    const name = path.split('.').findLast((part) => part in labels);
    return name === undefined ? path : (labels[name] ?? path);
  };
