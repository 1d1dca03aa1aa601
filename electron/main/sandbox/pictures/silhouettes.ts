import type { DrawnCategory } from './icon-name'

/** One flat shape: path data within 200 × 200, in one of the three tones of the item's colour. */
export interface Shape {
  readonly tone: 'light' | 'main' | 'dark'
  readonly path: string
}

const light = (path: string): Shape => ({ tone: 'light', path })
const main = (path: string): Shape => ({ tone: 'main', path })
const dark = (path: string): Shape => ({ tone: 'dark', path })

const grip = dark('M126 108h16l9 30q-8 5-16 3z')

export const silhouettes: Readonly<Record<DrawnCategory, readonly Shape[]>> = {
  rifle: [
    dark('M14 93h60v7H14zM26 82h5v12h-5z'),
    main('M62 86h26v20H62zM86 84h58v24H86z'),
    light('M86 84h58v7H86z'),
    main('M142 86l46 4v32h-14l-32-18z'),
    dark('M92 108h20q2 20-8 40l-18-5q8-17 6-35z'),
    grip,
  ],
  sniper: [
    dark('M8 96h76v6H8zM8 93h10v12H8z'),
    main('M74 90h70v18H74zM142 90l26-4q24 0 24 8v28h-20l-30-14z'),
    light('M88 66h52v13H88zM80 63h10v19H80zM138 63h10v19h-10z'),
    dark('M100 79h5v11h-5zM126 79h5v11h-5zM96 108h16v16H96z'),
    grip,
  ],
  smg: [
    dark('M30 94h34v8H30z'),
    main('M56 82h84v28H56z'),
    light('M56 82h84v8H56z'),
    dark('M140 88h36v6h-36zM170 88h8v34h-8zM78 110h16v46H78z'),
    grip,
  ],
  pistol: [
    main('M36 70h122q4 0 4 4v22H36z'),
    light('M36 70h122q4 0 4 4v6H36z'),
    dark('M62 96h100l12 56q-14 7-32 4l-10-36h-26q-8 0-8-8v-8H62z'),
    main('M102 100h26v14h-18q-8 0-8-6z'),
  ],
  shotgun: [
    dark('M10 88h98v7H10zM10 97h90v6H10z'),
    main('M96 84h48v24H96zM142 86l48 8v30h-16l-32-20z'),
    light('M44 94h42v14H44z'),
    grip,
  ],
  knife: [
    light('M14 128q50-54 112-52l6 22q-62 2-118 30z'),
    main('M14 128q46-24 117-36l1 6q-62 2-118 30z'),
    dark('M120 68l10-3 12 40-10 3zM136 74l44-14q10 0 9 12-1 8-8 11l-40 14z'),
  ],
  gloves: [
    main(
      'M62 168V104q-2-4-4-52 0-8 7-8t8 8l3 36 1-48q0-8 8-8t8 8l2 46 4-42q1-8 8-7t7 9l-1 44 8-28q3-7 9-5t5 9l-9 54 14-10q8-5 12 1t-3 12l-27 30v25z',
    ),
    dark('M62 150h60v22H62z'),
    light('M78 106h36v6H78zM80 118h32v6H80z'),
  ],
  case: [
    main('M28 84h144v70q0 6-6 6H34q-6 0-6-6z'),
    light('M34 50h132q6 0 6 6v28H28V56q0-6 6-6z'),
    dark('M28 82h144v8H28zM86 72h28v30H86z'),
    light('M96 80h8v12h-8z'),
  ],
  sticker: [
    main('M100 28a72 72 0 0 1 72 72q0 8-2 16l-54 54q-8 2-16 2a72 72 0 0 1 0-144z'),
    light('M170 116l-54 54q-4-30 8-42t46-12z'),
    dark('M100 56l11 25 27 3-20 18 6 27-24-14-24 14 6-27-20-18 27-3z'),
  ],
  agent: [
    main('M34 172q0-52 44-56h44q44 4 44 56z'),
    light('M70 66q0-32 30-32t30 32q0 50-30 50T70 66z'),
    dark('M66 68q-2-42 34-42t34 42l-8-8H74zM76 70h48v14q-10 6-24 6t-24-6zM82 116h36l-18 26z'),
  ],
  'music-kit': [
    main('M28 42h144q6 0 6 6v104q0 6-6 6H28q-6 0-6-6V48q0-6 6-6z'),
    light('M78 100a30 30 0 1 1-60 0 30 30 0 1 1 60 0zM182 100a30 30 0 1 1-60 0 30 30 0 1 1 60 0z'),
    dark(
      'M60 100a12 12 0 1 1-24 0 12 12 0 1 1 24 0zM164 100a12 12 0 1 1-24 0 12 12 0 1 1 24 0zM84 62h32v8H84zM84 76h32v8H84z',
    ),
  ],
  charm: [
    dark('M96 22h8v38h-8z'),
    light('M100 50a14 14 0 0 1 14 14H86a14 14 0 0 1 14-14z'),
    main('M62 64h76q10 0 10 10v40q0 54-48 64-48-10-48-64V74q0-10 10-10z'),
    light('M100 88a26 26 0 1 1 0 52 26 26 0 1 1 0-52z'),
    dark('M100 102a12 12 0 1 1 0 24 12 12 0 1 1 0-24z'),
  ],
  blade: [
    light('M160 22l16 2 2 16-82 86-22-22z'),
    main('M178 40l-82 86-11-11 91-91z'),
    dark('M62 92l46 46-10 10-46-46zM66 118l16 16-34 34q-6 6-12 0l-4-4q-6-6 0-12z'),
  ],
  helmet: [
    main('M40 122q-4-84 60-88 64 4 60 88l-10 40-24 8v-44H74v44l-24-8z'),
    light('M94 26h12q14 40 6 88H88q-8-48 6-88z'),
    dark('M56 110l36 8v14H66zM144 110l-36 8v14h26z'),
  ],
  cape: [
    main('M64 46h72q8 60 34 112-18 14-36 2-16 16-34 4-18 12-34-4-18 12-36-2 26-52 34-112z'),
    light('M92 60h16l12 104q-10 8-20 0-10 8-20 0z'),
    dark('M60 36h80q6 18-6 28-34 14-68 0-12-10-6-28z'),
  ],
  courier: [
    main(
      'M34 118q2-40 48-40h38q6-34 36-34 20 2 22 24l12 8-16 12q-6 14-14 22-4 34-38 34H70q-36 0-36-26z',
    ),
    light('M64 96q40-10 62 16-20 28-58 18-20-10-4-34z'),
    dark('M76 142h12v30H76zM112 142h12v30h-12zM158 60a6 6 0 1 1-12 0 6 6 0 1 1 12 0z'),
  ],
  treasure: [
    main('M30 98h140v56q0 8-8 8H38q-8 0-8-8z'),
    light('M30 92q0-50 50-50h40q50 0 50 50z'),
    dark('M30 88h140v12H30zM48 46h14v116H48zM138 46h14v116h-14zM88 82h24v34H88z'),
  ],
  shirt: [
    main('M70 38q30 18 60 0l48 28-18 40-20-10v66H60V96l-20 10-18-40z'),
    light('M60 112h80v18H60z'),
    dark('M70 38q30 18 60 0l8 5q-38 32-76 0z'),
  ],
  door: [
    dark('M46 20h108v160H46z'),
    main('M56 30h88v150H56z'),
    light('M66 42h28v52H66zM106 42h28v52h-28zM66 108h28v60H66zM106 108h28v60h-28z'),
    dark('M128 100h12v6h-12z'),
  ],
  crate: [
    main('M30 50h140v110H30z'),
    light('M30 50h140v16H30zM30 96h140v16H30z'),
    dark('M30 50h14v110H30zM156 50h14v110h-14zM44 142h112v18H44z'),
  ],
  sign: [
    dark('M66 20h6v40h-6zM128 20h6v40h-6z'),
    main('M28 56h144q6 0 6 6v72q0 6-6 6H28q-6 0-6-6V62q0-6 6-6z'),
    light('M40 72h120v10H40zM40 92h84v10H40zM40 112h104v10H40z'),
  ],
}
