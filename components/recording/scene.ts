/** The picture and, below it, its buttons; beside it on a phone that is held sideways, where the picture needs the height. */
export const sceneClass =
  'flex min-h-0 flex-1 flex-col [@media(max-height:30rem)_and_(orientation:landscape)]:flex-row [@media(max-height:30rem)_and_(orientation:landscape)]:*:last:w-64'
