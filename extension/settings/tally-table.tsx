import type { PreviewTable } from '../../shared/learn/tally-preview.ts';

/** Part of what a file would hold, to be looked at before it is saved. */
export function TallyTable({ caption, head, rows }: PreviewTable) {
  return (
    <table class="fp-tally">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, times], at) => (
          <tr key={at}>
            <th scope="row">{name}</th>
            <td>{times}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
