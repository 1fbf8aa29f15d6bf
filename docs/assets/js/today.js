// The day on which a reader opens a page, as citation styles write a date of access.

const WRITTEN = {
  iso: (day) => [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => `${part}`.padStart(2, "0")).join("-"),
  long: (day) => new Intl.DateTimeFormat("en-US", { dateStyle: "long" }).format(day),
}

/** Today as a style writes it: "iso" or "long". */
export const today = (style) => WRITTEN[style](new Date())
