export async function fillDemo(..._: unknown[]) {}
