/** Words that speak of time: of being late, or in time. */
export const late =
  /延期|逾期|延迟|推迟|超期|迟|晚|按时|按期|及时|如期|时限|期限|规定时间|滞后|延误|超时|拖延|拖期|延后/
