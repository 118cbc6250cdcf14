interface Props<Value extends string> {
  name: string;
  legend: string;
  /** The heading over it says the same already. */
  legendHidden?: boolean;
  choices: readonly { value: Value; label: string; lang?: string }[];
  chosen: Value;
  onChoose: (value: Value) => void;
}

/** One of a few, all of them in sight. */
export function RadioChoice<Value extends string>(props: Props<Value>) {
  const { name, legend, legendHidden, choices, chosen, onChoose } = props;
  return (
    <fieldset class="fp-radios">
      <legend class={legendHidden ? 'fp-hidden' : 'fp-label'}>{legend}</legend>
      {choices.map(({ value, label, lang }) => (
        <label class="fp-tick" key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          <span lang={lang}>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
