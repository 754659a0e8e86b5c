/** What stands beside the paper, which one can type into before this is there. */
export { SectionList } from '../bars/SectionList.tsx'
export { StartGuide } from '../panel/StartGuide.tsx'
export { SidePanel } from '../scoring/SidePanel.tsx'
