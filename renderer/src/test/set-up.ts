import { cleanup, configure } from '@testing-library/react'
import { afterEach, vi } from 'vitest'

// Typing into a whole screen is slow work where many tests share a processor.
vi.setConfig({ testTimeout: 20_000 })
configure({ asyncUtilTimeout: 5000 })

afterEach(cleanup)
