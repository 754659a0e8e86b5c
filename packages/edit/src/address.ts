/**
 * The name of a place in an id-keyed tree, by property names and ids, never by positions:
 * `funds.income.total.current`, `annual#r7.target`, `sheet#annual_table#target.head`, `rules#balance.message`.
 *
 * `.name` is a property; `#id` is the node with that id in the list before it. After an object, `#id` looks in
 * all of its lists, and in lists of the same name nested in their nodes (bands in bands, columns in columns):
 * these form one namespace. In names and ids `~0` stands for `~`, `~1` for `.`, `~2` for `#`.
 * The empty string is the whole tree.
 */
export type Address = string
