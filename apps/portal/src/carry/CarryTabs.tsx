export interface CarryTab {
  /** The version that the submission is of; null where it is none. */
  readonly version: number | null
  /** The year of the submission that it was begun with. */
  readonly year: number
  readonly isLast: boolean
  readonly onShow: (isLast: boolean) => Promise<void>
}

interface CarryTabsProps extends Omit<CarryTab, 'onShow'> {
  readonly onShow: (isLast: boolean) => void
}

/** With which the new form is laid side by side: the version before it, or the form of the year before. */
export function CarryTabs({ version, year, isLast, onShow }: CarryTabsProps) {
  return (
    <div className="p-carry-tabs" role="tablist" aria-label="与哪一张比">
      {[true, false].map((one) => (
        <button
          key={String(one)}
          type="button"
          role="tab"
          aria-selected={one === isLast}
          onClick={() => onShow(one)}
        >
          {one ? `与 ${year} 年比` : version === null ? '与未发布的一稿比' : `与第 ${version} 版比`}
        </button>
      ))}
    </div>
  )
}
